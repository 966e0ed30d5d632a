import { generateTrail } from 'usertrail/testkit'

/**
 * What the made-up product is made from: each pair makes another one.
 * @typedef {object} Demo
 * @property {number} traces how many
 * @property {number} until when its three months end, Unix milliseconds
 */

/**
 * Three months of a made-up product.
 * @param {Demo} demo
 */
export const demoTrail = ({ traces, until }) => generateTrail({ seed: 7, users: 420, traces, days: 90, until })

/**
 * Ids of its users.
 * @param {ReturnType<typeof demoTrail>} trail
 */
export function demoUsers({ traces }) {
  return new Set(traces.flatMap(({ userId }) => (userId === null ? [] : [userId])))
}
