import type { DimensionId } from '../../../model/dimensions.js'
import type { Condition, Range } from '../../../model/scope.js'
import type { Asker } from '../answers/Asked.js'
import type { Statement } from './Statement.js'

/** Which column holds a dimension's values, and whether it holds several. */
const DIMENSION_COLUMNS: { readonly [D in DimensionId]: { readonly column: string; readonly many: boolean } } = {
  environment: { column: 'environment', many: false },
  name: { column: 'name', many: false },
  release: { column: 'release', many: false },
  model: { column: 'models', many: true },
  provider: { column: 'providers', many: true },
  tool: { column: 'tools', many: true },
  tag: { column: 'tags', many: true },
}

/** `column IN (…)`. Nothing is in an empty list. */
export function among(statement: Statement, column: string, values: readonly string[]): string {
  return values.length === 0 ? '0' : `${column} IN ${statement.bind('Array(String)', values)}`
}

/** All of some conditions. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1' : conditions.map((condition) => `(${condition})`).join(' AND ')
}

/** A time in the range. Whole milliseconds lie in a range of fractions as in the next whole one. */
export function within(statement: Statement, { from, to }: Range, column = 'timestamp'): string {
  const bind = (t: number) => statement.bind('Int64', String(Math.ceil(t)))
  return `${column} >= ${bind(from)} AND ${column} < ${bind(to)}`
}

/** Rows of the tenant, of the users that the asker may see, of one of them, in a range: of any table in the order of users. */
export function visibleRows(
  statement: Statement, { tenant, access }: Asker, { userId, range }: { readonly userId?: string | undefined; readonly range?: Range | undefined },
): string[] {
  return [
    `tenant = ${statement.bind('String', tenant)}`,
    ...(access?.userIds ? [among(statement, 'user_id', access.userIds.filter((id) => id !== ''))] : []),
    ...(userId === undefined ? [] : [`user_id = ${statement.bind('String', userId)}`]),
    ...(range ? [within(statement, range)] : []),
  ]
}

/** What dimension conditions say of a trace. An absent value is stored as `''` and matches nothing. */
export function dimensionConditions(statement: Statement, where: readonly Condition[] = []): string[] {
  return where.flatMap((condition) => {
    if (condition.kind !== 'dimension') return []
    const { column, many } = DIMENSION_COLUMNS[condition.dimension]
    if (!many) return [among(statement, column, condition.anyOf.filter((value) => value !== ''))]
    return [condition.anyOf.length === 0 ? '0' : `hasAny(${column}, ${statement.bind('Array(String)', condition.anyOf)})`]
  })
}

/** What conditions on users say of a trace's user. Nobody (`''`) is never named. */
export function userConditions(statement: Statement, where: readonly Condition[] = []): string[] {
  const named = (ids: readonly string[]) => ids.filter((id) => id !== '')
  return where.flatMap((condition) => {
    if (condition.kind !== 'users') return []
    const { anyOf, noneOf } = condition
    return [
      ...(anyOf ? [among(statement, 'user_id', named(anyOf))] : []),
      ...(noneOf ? [`NOT ${among(statement, 'user_id', named(noneOf))}`] : []),
    ]
  })
}

/** The distinct values of a trace along a dimension, as an array of texts. */
export function valuesOf(dimension: DimensionId): string {
  const { column, many } = DIMENSION_COLUMNS[dimension]
  return many ? `arrayDistinct(arrayMap(named -> toString(named), ${column}))` : `arrayFilter(named -> named != '', [toString(${column})])`
}
