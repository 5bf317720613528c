r"""What people call themselves where they sign in to Windows: ayse, BELEDIYE\ayse or ayse@belediye.local."""


def short_name_in(name: str) -> str:
    """Return a name without the domain that some write before it."""
    return name.rpartition("\\")[2]


def names_in_windows(name: str, template: str) -> tuple[str, str]:
    """Return the name that Active Directory takes whole, and the short one (sAMAccountName) it may stand for.

    A name with a domain, before or behind it, is whole as it was typed; any other is put into {name} of `template`.
    """
    is_whole = "@" in name or "\\" in name
    whole = name if is_whole else template.replace("{name}", name)
    return whole, short_name_in(whole).partition("@")[0]
