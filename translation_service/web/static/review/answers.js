// What the page shows after a save: findings, origin, progress.

/** Show what the server says about a saved segment. */
export function showSaved(segment, answer, words) {
  segment.accept(answer);
  segment.part("origin").textContent = answer.origin_words;
  showFindings(segment.part("findings"), answer.findings, words);
  showSuggestions(segment, answer.target);
  showProgress(answer, words);
}

/** Show that a segment took over what was confirmed in its like; what somebody is typing in it stays. */
export function showSpread(segment, answer, words) {
  if (segment.isTyped) {
    segment.basedOn(answer.version);
    return;
  }
  segment.accept(answer);
  segment.surface.show(answer.target);
  segment.part("origin").textContent = answer.origin_words;
  showFindings(segment.part("findings"), answer.findings, words);
  showSuggestions(segment, answer.target);
  segment.showUnsaved();
}

/** Fill the named places of a sentence. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);
}

function showFindings(list, findings, words) {
  list.replaceChildren(...findings.map((finding) => findingItem(finding, words)));
  list.hidden = findings.length === 0;
}

function findingItem(finding, words) {
  const item = document.createElement("li");
  const weight = document.createElement("span");
  item.className = `finding finding-${finding.severity}`;
  weight.className = "finding-weight";
  weight.textContent = weightOf(finding, words);
  item.append(weight, ` ${finding.sentence}`);
  return item;
}

function weightOf(finding, words) {
  return isBlocking(finding) ? words.blocking : words.warning;
}

/** Return the gravest finding of an answer in words, to be heard by who has gone on to the next segment; "" of none. */
export function gravest({ findings }, words) {
  const one = findings.find(isBlocking) ?? findings[0];
  return one ? ` ${weightOf(one, words)} ${one.sentence}` : "";
}

export function isBlocking({ severity }) {
  return severity === "blocking";
}

function showSuggestions(segment, target) {
  for (const item of segment.element.querySelectorAll(".suggestions > li")) {
    item.hidden = item.dataset.written === target && !("stays" in item.dataset);
  }
}

function showProgress(answer, words) {
  const { confirmed_count: confirmed, segment_count: segments } = answer;
  const bar = document.querySelector("[data-confirmed-bar]");
  bar.max = segments || 1;
  bar.value = confirmed;
  document.querySelector("[data-confirmed-count]").textContent = filled(words.confirmedCount, {
    confirmed: counted(confirmed),
    segments: counted(segments),
  });
  showCounts({ unconfirmed: segments - confirmed, findings: answer.finding_count, risky: answer.risky_count });
}

function showCounts(counts) {
  for (const [shown, count] of Object.entries(counts)) {
    document.querySelector(`[data-count="${shown}"]`).textContent = counted(count);
  }
}

function counted(number) {
  return number.toLocaleString(document.documentElement.lang);
}
