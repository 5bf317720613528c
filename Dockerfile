# syntax=docker/dockerfile:1
# One image for every role: docker run IMAGE web | worker | schedule | migrate | run | …

FROM python:3.11.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /source

# What we run, exactly as locked: every file is checked against its hash.
RUN python -m venv /opt/desk
COPY requirements.lock ./
RUN /opt/desk/bin/pip install --require-hashes --no-deps --requirement requirements.lock

# What builds our own wheel, from the same lock; none of it reaches the image that runs.
COPY requirements-dev.lock ./
RUN awk '/^[a-z]/ { wanted = $1 ~ /^(hatchling|packaging|pathspec|pluggy|tomlkit|trove-classifiers)==/ } wanted' \
        requirements-dev.lock > build.lock \
    && python -m venv /opt/build \
    && /opt/build/bin/pip install --require-hashes --requirement build.lock

COPY pyproject.toml README.md LICENSE ./
COPY translation_service translation_service
COPY glossary glossary
COPY storage storage
COPY workers workers
RUN /opt/desk/bin/pybabel compile --directory translation_service/locale --domain messages \
    && /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/desk/bin/pip install --no-deps --no-index /wheels/*.whl \
    && /opt/desk/bin/python -P -m translation_service.web.warming \
    && TRANSLATION_MODELS_FOLDER=/models /opt/desk/bin/translation-service models starter


FROM python:3.11.13-slim-bookworm
RUN groupadd --system --gid 10001 desk \
    && useradd --system --uid 10001 --gid desk --home-dir /data --no-create-home --shell /usr/sbin/nologin desk \
    && install --directory --owner=desk --group=desk --mode=0700 /data

# Scanned pages and pictures are read by Tesseract: a package for each language they may be in. To take old Word files
# too (.doc, .rtf, .wps, .wpd), add libreoffice-writer-nogui to the list; it makes the image much larger.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr tesseract-ocr-tur tesseract-ocr-por \
    && rm -rf /var/lib/apt/lists/*

COPY --from=build /opt/desk /opt/desk
COPY --from=build --chown=desk:desk /models /models

ENV PATH=/opt/desk/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TRANSLATION_DATA_FOLDER=/data \
    TRANSLATION_MODELS_FOLDER=/models \
    TRANSLATION_HOST=0.0.0.0 \
    TRANSLATION_PORT=8080

USER desk
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/health', timeout=4)"]

ENTRYPOINT ["translation-service"]
CMD ["run"]
