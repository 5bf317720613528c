// The keys of the editor.

/** Call the action of a key; `actions` are named functions, `tag` gets the place of the tag from 0. */
export function listenForKeys(actions) {
  document.addEventListener("keydown", (event) => {
    const action = actionOf(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event, actions) {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand) return commandOf(event, actions);
  // AltGr, which types letters on Turkish keyboards, arrives as Ctrl and Alt together.
  if (event.altKey && !event.ctrlKey && !event.metaKey) return alternativeOf(event, actions);
  return event.key === "?" && !isWriting(event.target) ? actions.help : null;
}

function commandOf(event, actions) {
  const named = { enter: actions.confirm, s: actions.save, h: actions.replace, "/": actions.help };
  return named[event.key.toLowerCase()];
}

function alternativeOf(event, actions) {
  const named = {
    ArrowUp: actions.previous,
    ArrowDown: actions.next,
    KeyN: actions.unconfirmed,
    KeyG: actions.term,
    KeyF: actions.forms,
    KeyP: actions.propose,
    KeyS: actions.suggestion,
    KeyC: actions.source,
    KeyM: actions.concordance,
    KeyA: actions.approve,
    KeyJ: actions.join,
    KeyB: actions.split,
  };
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
  return digit ? () => actions.tag(Number(digit) - 1) : named[event.code];
}

function isWriting(element) {
  return element.isContentEditable || element.matches("input, textarea, select");
}
