/** Ends a sentence with one full stop: dates and ages often end in one already, as in `vor 3 Std.` */
export const sentence = (text: string): string => (/[.!?…]\p{Pf}?[\u2069\u200f]?$/u.test(text) ? text : `${text}.`)
