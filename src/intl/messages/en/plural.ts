import { pluralOf } from '../plural.js'

/** The English plural forms: `one` and `other`. */
export const plural = pluralOf('en')
