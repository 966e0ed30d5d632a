/** Control signs, and what orders text invisibly; joiners stay: emoji and Persian need them. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Text in which every sign can be seen: a line feed is `␊`, a direction override `‹202E›`. What is shown in place of an id cannot pose as another. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '\u2421' : `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`
  })
}
