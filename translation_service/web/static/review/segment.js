// One segment on the page: its text, whether it is confirmed, and what is saved of it.

import { Surface } from "./surface.js";

export class Segment {
  constructor(element, { onChange }) {
    this.element = element;
    this.id = element.dataset.segment;
    this.number = element.dataset.number;
    this.source = element.dataset.source;
    this.version = Number(element.dataset.version);
    this.tags = JSON.parse(element.dataset.chips);
    this.form = element.querySelector("form");
    this.checkbox = this.form.querySelector('[name="is_confirmed"]');
    const box = this.form.querySelector("textarea");
    this.saved = { target: box.value, isConfirmed: this.checkbox.checked };
    this.surface = new Surface(box, {
      labelId: `label-${this.id}`,
      labels: new Map(this.tags.map((tag) => [tag.written, tag.label])),
      onChange: () => onChange(this),
    });
    this.checkbox.addEventListener("change", () => onChange(this));
  }

  get target() {
    return this.surface.written;
  }

  get isTyped() {
    return this.target !== this.saved.target;
  }

  get isChanged() {
    return this.isTyped || this.checkbox.checked !== this.saved.isConfirmed;
  }

  get snapshot() {
    return { target: this.target, version: this.version, isConfirmed: this.checkbox.checked };
  }

  /** Take over what the server holds now. */
  accept({ target, version, is_confirmed: isConfirmed }) {
    this.version = version;
    this.saved = { target, isConfirmed };
    this.form.querySelector('[name="base_version"]').value = version;
    this.element.classList.toggle("is-confirmed", isConfirmed);
    this.part("mark").hidden = !isConfirmed;
  }

  /** Have the next save stand on this version, whatever the saved text is. */
  basedOn(version) {
    this.version = version;
    this.element.dataset.version = version;
    this.form.querySelector('[name="base_version"]').value = version;
  }

  showUnsaved() {
    this.part("unsaved").hidden = !this.isChanged;
    this.element.classList.toggle("is-unsaved", this.isChanged);
  }

  focus() {
    this.surface.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  part(name) {
    return this.element.querySelector(`[data-${name}]`);
  }
}
