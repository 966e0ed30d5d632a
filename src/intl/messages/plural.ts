/** Texts by plural category of the language; `other` stands in for those that are missing. */
export type PluralForms = { readonly other: string } & { readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/**
 * A chooser of plural forms for one language. Messages take the count (it chooses) and its text (it is shown):
 * `plural(1, { one: '1 user', other: '1 users' })` → `'1 user'`.
 */
export function pluralOf(locale: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined
  return (count, forms) => forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other
}
