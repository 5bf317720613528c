// The written form of a text with inline tags, exactly as translation_service/domain/inline.py reads and writes it.

const TAG = /(\\*)<(\/?)(\d{1,5})(\/?)>/gu;

/** Return the pieces of a written text: strings, and marks `{ shape: "open" | "close" | "alone", number }`. */
export function parse(text) {
  const pieces = [];
  let end = 0;
  for (const found of text.matchAll(TAG)) {
    const [whole, slashes, closing, number, alone] = found;
    const isLiteral = slashes.length % 2 === 1 || (closing && alone);
    addWords(pieces, text.slice(end, found.index) + "\\".repeat(Math.floor(slashes.length / 2)));
    end = found.index + whole.length;
    if (isLiteral) addWords(pieces, text.slice(found.index + slashes.length, end));
    else pieces.push({ shape: shapeOf(closing, alone), number: Number(number) });
  }
  addWords(pieces, text.slice(end));
  return pieces;
}

/** Write pieces down so that `parse` gives them back. */
export function write(pieces) {
  const joined = [];
  for (const piece of pieces) {
    if (typeof piece === "string") addWords(joined, piece);
    else joined.push(piece);
  }
  return joined.map((piece, place) => writePiece(piece, place < joined.length - 1)).join("");
}

/** Return one mark as it is written. */
export function writeMark({ shape, number }) {
  if (shape === "alone") return `<${number}/>`;
  return shape === "close" ? `</${number}>` : `<${number}>`;
}

function writePiece(piece, isFollowed) {
  if (typeof piece !== "string") return writeMark(piece);
  const escaped = piece.replace(TAG, (whole, slashes) => `${slashes}${slashes}\\${whole.slice(slashes.length)}`);
  return isFollowed ? escaped + escaped.match(/\\*$/u)[0] : escaped;
}

function shapeOf(closing, alone) {
  if (alone) return "alone";
  return closing ? "close" : "open";
}

function addWords(pieces, words) {
  if (!words) return;
  if (typeof pieces.at(-1) === "string") pieces[pieces.length - 1] += words;
  else pieces.push(words);
}
