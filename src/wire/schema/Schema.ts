/** A JSON Schema. Source: JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type Schema = Readonly<Record<string, unknown>>

/** A schema for each field of a record: one that is missing or unknown does not compile. */
export type FieldsOf<Record extends object> = { readonly [Field in keyof Required<Record>]: Schema }

/** A record with all of its fields. Others may be added by later versions. */
export function record<Record extends object>(description: string, properties: FieldsOf<Record>): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties) }
}

/** A reference to a schema of the list, by its name. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const list = (items: Schema): Schema => ({ type: 'array', items })

/** A value, or `null` where it is unknown. */
export const orNull = (schema: Schema): Schema => (typeof schema['type'] === 'string' && !schema['enum']
  ? { ...schema, type: [schema['type'], 'null'] }
  : { anyOf: [schema, { type: 'null' }] })

export const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values })

/** An enumeration of a union: each of its members, or it does not compile. */
export const members = <Union extends string>(values: { readonly [Value in Union]: true }): Schema => oneOf(Object.keys(values))

export const text: Schema = { type: 'string' }
export const flag: Schema = { type: 'boolean' }
export const count: Schema = { type: 'integer', minimum: 0 }
export const number: Schema = { type: 'number' }
export const instant: Schema = { type: 'integer', description: 'Unix milliseconds, UTC.' }
export const milliseconds: Schema = { type: 'number', minimum: 0, description: 'Milliseconds.' }
export const usd: Schema = { type: 'number', minimum: 0, description: 'US dollars.' }
/** Any JSON value. */
export const json: Schema = {}
export const object: Schema = { type: 'object' }
