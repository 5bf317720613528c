"""English words in Turkish sentences: their suffixes follow what is said, not what is written (online is onlayn)."""

from typing import Final

READ_ALOUD: Final = {
    "airline": "erlayn", "app": "ep", "back": "bek", "backup": "bekap", "barcode": "barkod", "base": "beys",
    "baseline": "beyslayn", "bridge": "bric", "brunch": "branç", "byte": "bayt", "cashback": "keşbek", "center":
    "sentır", "challenge": "çelınc", "club": "klab", "code": "kod", "college": "kolec", "crew": "kru", "cruise":
    "kruz", "cup": "kap", "database": "deytabeys", "deadline": "dedlayn", "design": "dizayn", "designer":
    "dizaynır", "developer": "divelopır", "drive": "drayv", "exchange": "iksçeync", "feedback": "fidbek",
    "firmware": "förmver", "follow-up": "foloap", "freelancer": "frilensır", "game": "geym", "gigabyte": "gigabayt",
    "guide": "gayd", "guideline": "gaydlayn", "hardware": "hardver", "headline": "hedlayn", "home": "hom",
    "homepage": "hompeyc", "hotline": "hatlayn", "house": "haus", "hub": "hab", "influencer": "influensır",
    "interface": "interfeys", "launch": "lonç", "lifestyle": "layfstayl", "line": "layn", "live": "layv", "lounge":
    "launc", "lunch": "lanç", "malware": "malver", "marketplace": "marketpleys", "mobile": "mobayl", "mode": "mod",
    "newsletter": "nyuzletır", "office": "ofis", "offline": "oflayn", "online": "onlayn", "page": "peyc",
    "pipeline": "payplayn", "place": "pleys", "playback": "pleybek", "pub": "pab", "ransomware": "rensımver",
    "scooter": "skutır", "service": "sörvis", "share": "şer", "showcase": "şovkeys", "smartphone": "smartfon",
    "software": "softver", "space": "speys", "startup": "startap", "stream": "strim", "team": "tim", "template":
    "templeyt", "time": "taym", "timeline": "taymlayn", "truck": "trak", "trust": "trast", "up": "ap", "update":
    "apdeyt", "upgrade": "apgreyd", "village": "vilıc", "website": "vebsayt", "wine": "vayn", "workspace":
    "vörkspeys",
}  # fmt: skip
"""How words sound whose last sound no rule of Turkish spelling tells, folded, in Turkish letters."""


def read_lent(word: str) -> str:
    """Return how a folded English word sounds, or the last of those that hyphens join; "" where it is not known."""
    return READ_ALOUD.get(word) or READ_ALOUD.get(word.rpartition("-")[2], "")
