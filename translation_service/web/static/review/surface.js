// A place to write a target: words and chips, undone and redone by the browser's own history.

import { nodesOf, writtenOf } from "./chips.js";

const KEPT_OUT = new Set(["insertParagraph", "insertLineBreak", "insertHorizontalRule", "insertOrderedList", "insertUnorderedList"]);
const WRITTEN = "text/x-written-segment";
const UNSPACED = new Set(["zh", "ja"]);
// At most three words, none across a punctuation mark.
const WORDS_BEFORE = /(?:[^\s;:!?()]*[^\s.,;:!?()](?:\s+|$)){0,3}$/u;
const WORDS_BEHIND = /^(?:\s*[^\s.,;:!?()]+){0,3}/u;

export class Surface {
  /** Stand in for a text box; the box keeps the written text, so that its form can always be sent. */
  constructor(box, { labelId, labels, onChange }) {
    this.box = box;
    this.labels = labels;
    this.onChange = onChange;
    this.element = document.createElement("div");
    this.dress(labelId);
    this.show(box.value);
    this.listen();
    box.before(this.element);
    box.hidden = true;
  }

  get written() {
    return writtenOf(this.element);
  }

  /** Show another text and forget the history of the old one. */
  show(written) {
    this.element.replaceChildren(...nodesOf(written, this.labels));
    this.box.value = written;
  }

  /** Replace the whole text in a way that can be undone. */
  replace(written) {
    this.focus();
    document.getSelection().selectAllChildren(this.element);
    this.insert(written);
  }

  /** Put a written text where the cursor is, instead of what is chosen. */
  insert(written) {
    this.focus();
    const holder = document.createElement("div");
    holder.append(...nodesOf(written, this.labels));
    const command = written ? "insertHTML" : "delete";
    document.execCommand(command, false, holder.innerHTML);
    this.leaveChip();
    this.changed();
  }

  /** Put a tag where the cursor is; with a closing half, both around the chosen words. */
  insertTag(open, close) {
    const chosen = this.chosen();
    this.insert(chosen && close ? open + chosen + close : open);
  }

  /** Return the written form of the chosen part of this text. */
  chosen() {
    const selection = document.getSelection();
    if (!selection.rangeCount || !this.element.contains(selection.anchorNode)) return "";
    return writtenOf(selection.getRangeAt(0).cloneContents());
  }

  /** Return the chosen part of this text, and the words right before and behind it or the cursor. */
  around() {
    this.focus();
    const [before, behind] = [WORDS_BEFORE.exec(this.wordsBeside("before")), WORDS_BEHIND.exec(this.wordsBeside("after"))];
    return { before: before[0], over: this.chosen(), behind: behind[0] };
  }

  /** Tell whether nothing but opening signs stands before the cursor. */
  isAtBeginning() {
    return !/[^\s“"'‘(«]/u.test(this.wordsBeside("before"));
  }

  /** Put a word where the cursor is, apart from what stands beside it; over chosen words it stands as they did. */
  insertWord(word) {
    const isApart = !document.getSelection().isCollapsed || UNSPACED.has(this.element.lang);
    const before = !isApart && /[\p{L}\p{N}.,:;!?)»”]$/u.test(this.wordsBeside("before")) ? " " : "";
    const after = !isApart && /^[\p{L}\p{N}(«“]/u.test(this.wordsBeside("after")) ? " " : "";
    this.insertWords(before + word + after);
  }

  /** Choose the longest of some words that ends right before the cursor, so that what is inserted takes its place. */
  chooseBefore(words) {
    const selection = document.getSelection();
    const small = (text) => text.toLocaleLowerCase(this.element.lang);
    const before = small(this.wordsBeside("before"));
    const isThere = (word) => before.endsWith(word) && !/[\p{L}\p{N}]$/u.test(before.slice(0, -word.length));
    const there = words.map(small).filter(isThere).sort((one, other) => other.length - one.length)[0];
    if (!there || !selection.isCollapsed) return;
    for (const _ of there) selection.modify("extend", "backward", "character");
    // A tag among its letters stays where it is.
    if (small(selection.toString()) !== there) selection.collapseToEnd();
  }

  /** Return the words on one side of the cursor, without tags. */
  wordsBeside(side) {
    const selection = document.getSelection();
    if (!selection.rangeCount || !this.element.contains(selection.anchorNode)) return "";
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const beside = document.createRange();
    beside.selectNodeContents(this.element);
    if (side === "before") beside.setEnd(startContainer, startOffset);
    else beside.setStart(endContainer, endOffset);
    const holder = document.createElement("div");
    holder.append(beside.cloneContents());
    holder.querySelectorAll(".chip").forEach((chip) => chip.remove());
    return holder.textContent;
  }

  /** Go to where the cursor was here, or behind the last word. */
  focus() {
    if (document.activeElement === this.element) return;
    const selection = document.getSelection();
    const wasHere = this.element.contains(selection.anchorNode) && selection.anchorNode !== this.element;
    this.element.focus();
    if (wasHere) return;
    selection.selectAllChildren(this.element);
    selection.collapseToEnd();
  }

  /** Browsers leave the cursor inside a chip they have just inserted, where nothing can be typed. */
  leaveChip() {
    const selection = document.getSelection();
    const node = selection.anchorNode;
    const chip = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".chip");
    if (chip && selection.isCollapsed && this.element.contains(chip)) selection.collapse(chip.parentNode, placeOf(chip) + 1);
  }

  changed() {
    this.box.value = this.written;
    this.onChange();
  }

  dress(labelId) {
    const { lang, dir } = this.box;
    Object.assign(this.element, { className: "surface", contentEditable: "true", lang, dir, spellcheck: true });
    this.element.setAttribute("role", "textbox");
    this.element.setAttribute("aria-multiline", "true");
    this.element.setAttribute("aria-labelledby", labelId);
  }

  listen() {
    this.element.addEventListener("input", () => this.changed());
    this.element.addEventListener("keyup", () => this.leaveChip());
    this.element.addEventListener("mouseup", () => this.leaveChip());
    this.element.addEventListener("beforeinput", (event) => {
      if (KEPT_OUT.has(event.inputType) || event.inputType.startsWith("format")) event.preventDefault();
    });
    this.element.addEventListener("paste", (event) => this.paste(event));
    this.element.addEventListener("copy", (event) => this.copy(event));
    this.element.addEventListener("cut", (event) => {
      this.copy(event);
      document.execCommand("delete");
    });
  }

  paste(event) {
    event.preventDefault();
    const written = event.clipboardData.getData(WRITTEN);
    if (written) this.insert(written);
    else this.insertWords(event.clipboardData.getData("text/plain"));
  }

  /** Put plain words where the cursor is; what looks like a tag in them stays words. */
  insertWords(words) {
    const holder = document.createElement("div");
    holder.textContent = words.replace(/\s*[\r\n\v\f\x85\u2028\u2029]+\s*/gu, " ");
    this.insert(writtenOf(holder));
  }

  copy(event) {
    const chosen = this.chosen();
    if (!chosen) return;
    event.preventDefault();
    event.clipboardData.setData(WRITTEN, chosen);
    event.clipboardData.setData("text/plain", document.getSelection().toString());
  }
}

function placeOf(node) {
  return [...node.parentNode.childNodes].indexOf(node);
}
