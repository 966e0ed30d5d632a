import { pluralOf } from '../plural.js'

/** The German plural forms: `one` and `other`. */
export const plural = pluralOf('de')
