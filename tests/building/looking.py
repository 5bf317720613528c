"""What a page is scanned for: nothing that differs in its words alone from something in which nothing was found."""

# The page's kind, and those of its rows that no earlier row and no faultless page had. A kind is the look, what a thing
# lies in, and its markup: no rule asks what a text says, only whether there is one, nor how many rows are alike.
KINDS = r"""(faultless) => {
  const kinds = new Set(faultless.split(" ").map(Number)), fresh = [], labels = [];
  window.knownRows = [];
  const number = (text) => {
    let [one, other] = [0x811c9dc5, 5381];
    for (let place = 0; place < text.length; place++) {
      one = Math.imul(one ^ text.charCodeAt(place), 0x01000193);
      other = Math.imul(other, 33) ^ text.charCodeAt(place);
    }
    return (one >>> 0) * 0x100000 + ((other >>> 0) & 0xfffff);
  };
  const ordinal = (label) => labels.includes(label) ? labels.indexOf(label) : labels.push(label) - 1;
  const opening = (element) => {
    if (element.matches("meta[name=csrf-token], input[type=hidden]")) return element.name;
    const label = element.getAttribute("aria-label");
    const told = label && element.matches("nav, section, aside, form, [role]") ? "same as " + ordinal(label) : "";
    return told.replace(/\d+/, (place) => String.fromCharCode(65 + Number(place))) + element.cloneNode(false).outerHTML
      .replace(/ (href|value|title|aria-label|data-label|placeholder|alt|action|datetime)="[^"]+"/g, " $1")
      .replace(/ lang="(tr|en)"/g, " lang").replace(' selected=""', "").replace(/\d+/g, "N");
  };
  const mark = (node) => node.nodeType === 3 && node.data.trim() ? (node.data.trim().length > 1 ? "xx" : "x") : "";
  const kindOf = (element, around) => {
    const here = opening(element), inside = [];
    for (const child of element.childNodes) {
      const kind = child.nodeType === 1 ? kindOf(child, around + here) : mark(child);
      const isRow = child.nodeType === 1 && child.matches("tr, li, option");
      if (kind && !(isRow && inside.includes(kind))) inside.push(kind);
    }
    const kind = number(around + here + inside.join());
    if (element.matches("tr, li, :root")) {
      if (kinds.has(kind)) window.knownRows.push(element);
      else fresh.push(kind);
      kinds.add(kind);
    }
    return kind;
  };
  const sheets = [...document.styleSheets].map((sheet) => sheet.href ?? sheet.ownerNode.textContent);
  kindOf(document.documentElement, [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches, sheets].join());
  return window.knownRows.includes(document.documentElement) ? [] : fresh;
}"""

# Nothing but violations leaves the page: what passed is far more, and takes longer to send than to find.
SCAN = """rules => axe.run(
    {include: [document.documentElement], exclude: window.knownRows},
    {runOnly: rules, resultTypes: ["violations"], elementRef: false},
).then(results => results.violations)"""
