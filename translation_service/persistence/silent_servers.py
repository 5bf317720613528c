"""Connections to PostgreSQL that wait for it as long as it may be at work, and no longer.

A server that is stopped says so, and whether one has lost its power is asked of the network; one that is frozen keeps
its connections and says nothing, and whoever asked it would wait for ever.
"""

from typing import Any, Final

from sqlalchemy import Engine, event

CONNECT_SECONDS: Final = 10
ANSWER_SECONDS: Final = 90.0
"""Longer than any statement of ours works, or waits for a lock."""

_NETWORK: Final = {
    "connect_timeout": CONNECT_SECONDS,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def give_up_on_silence(engine: Engine, *, answer_seconds: float = ANSWER_SECONDS) -> None:
    """Have connections of PostgreSQL that owe an answer for longer than `answer_seconds` closed as lost.

    What the address of the database says of the network goes before what is usual here.
    """
    if engine.dialect.name != "postgresql":
        return
    from psycopg import Connection, errors  # noqa: PLC0415 - for those who have a server

    class ImpatientConnection(Connection[Any]):
        def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:  # noqa: ANN401 - psycopg's
            try:
                return super().wait(gen, interval, timeout or answer_seconds)
            except errors._WaitTimeout:  # noqa: SLF001 - the only name it has
                # What comes later would be taken for the answer to another question.
                self.pgconn.finish()
                raise

    def connect(_dialect: object, _record: object, arguments: Any, parameters: Any) -> ImpatientConnection:  # noqa: ANN401 - the driver's
        return ImpatientConnection.connect(*arguments, **{**_NETWORK, **parameters})

    event.listen(engine, "do_connect", connect)
