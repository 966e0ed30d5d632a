const TYPING = 'input:not([type="checkbox"],[type="radio"],[type="button"]),textarea,select,[contenteditable=""],[contenteditable="true"],[role="textbox"],[role="combobox"],[role="menu"],[role="dialog"],[role="listbox"]'

/** Tells whether keys that are pressed here mean letters, or belong to something that floats. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}
