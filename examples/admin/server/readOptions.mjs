import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** What the server may be told, each with what holds where it is not. */
const OPTIONS = /** @type {const} */ ({
  store: { type: 'string', default: 'memory' },
  data: { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
  traces: { type: 'string', default: '24000' },
  port: { type: 'string' },
  built: { type: 'boolean', default: false },
  dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
})
const USAGE = 'npm start -- [--store=memory|chdb|clickhouse] [--data=folder] [--traces=24000] [--port=4310]'

/**
 * What the server was told. Whatever it does not know or cannot use it refuses in one sentence.
 * @param {readonly string[]} args
 */
export async function readOptions(args) {
  const { traces, port, ...values } = parse(args)
  return { ...values, traces: whole('traces', traces, 1_000_000), port: port === undefined ? undefined : whole('port', port, 65_535) }
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({ options: OPTIONS, args: [...args] }).values
  } catch (cause) {
    const [said] = cause instanceof Error ? cause.message.split('. ') : []
    throw new Error(`${said}. Use ${USAGE}`, { cause })
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} most
 */
function whole(name, text, most) {
  if (!/^\d+$/.test(text) || Number(text) > most) throw new Error(`--${name} is "${text}". Use a whole number up to ${most.toLocaleString('en')}.`)
  return Number(text)
}
