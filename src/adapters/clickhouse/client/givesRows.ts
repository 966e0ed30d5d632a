/** Whether a statement answers with rows, by its first word. */
export const givesRows = (sql: string): boolean => /^[\s(]*(SELECT|WITH|SHOW|DESCRIBE|DESC|EXISTS|EXPLAIN|KILL|CHECK)\b/i.test(withoutComments(sql))

/** Whether a statement only reads. */
export const readsOnly = (sql: string): boolean => givesRows(sql) && !/^\s*KILL\b/i.test(withoutComments(sql))

/** Without the comments before the first word. */
const withoutComments = (sql: string): string => sql.replace(/^(\s*(--[^\n]*\n|\/\*[\s\S]*?\*\/))+/, '')
