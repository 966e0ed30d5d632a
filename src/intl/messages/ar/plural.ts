import { pluralOf } from '../plural.js'

/** The six Arabic plural forms: none, one, two, 3–10, 11–99, hundreds and fractions. */
export const plural = pluralOf('ar')

/** A noun as it stands with numbers: the first three say the number themselves, the others follow its digits. */
export type CountedNoun = Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>

/** A number and its noun: `لا مستخدمين`, `مستخدمان`, `3 مستخدمين`, `11 مستخدمًا`. */
export function counted(n: number, text: string, { zero, one, two, few, many, other }: CountedNoun): string {
  return plural(n, { zero, one, two, few: `${text} ${few}`, many: `${text} ${many}`, other: `${text} ${other}` })
}

/** The noun alone, where its number stands before it already. */
export function nounAfter(n: number, { one, few, many, other }: CountedNoun): string {
  return plural(n, { one: one.split(' ')[0] ?? one, few, many, other })
}
