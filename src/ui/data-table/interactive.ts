const CONTROLS = 'a[href],button,input,select,textarea,summary,label,[contenteditable]:not([contenteditable="false"]),[role="button"],[role="checkbox"],[role="switch"],[role="slider"],[role="separator"],[role="tab"],[role="menuitem"],[role="link"],[tabindex]'
const FIELDS = 'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]),select,textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="searchbox"],[role="combobox"],[role="spinbutton"]'
const OWN_ARROWS = '[role="slider"],[role="separator"],[role="listbox"],[role="menu"],[role="menubar"],[role="tablist"],[role="radiogroup"],[role="tree"],[role="dialog"],[role="alertdialog"],input[type="radio"]'

/** Whether a click here is for a control inside a row rather than for the row. */
export function isControl(target: EventTarget | null, row: Element): boolean {
  const control = target instanceof Element ? target.closest(CONTROLS) : null
  return control !== null && control !== row && row.contains(control)
}

/** Whether keys typed here are text. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}

/** Whether keys pressed here already mean something: in a field, a menu, a dialog, a slider. */
export function ownsKeys(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof Element && target.closest(OWN_ARROWS) !== null)
}
