import type { Access, MaskedField } from '../contract/adapter.js'
import { AdapterError } from '../contract/errors.js'
import { toJson } from './json.js'

/**
 * The header by which a client asks as less than it is: an `Access` as JSON, percent-encoded. A server narrows what it
 * grants to what the header says, and never widens it.
 */
export const ACCESS_HEADER = 'usertrail-access'

/** The fields that can be hidden. */
export const MASKED_FIELDS = ['userEmail', 'input', 'output', 'metadata', 'statusMessage', 'comment'] as const satisfies readonly MaskedField[]

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')
const isMask = (value: unknown): value is readonly MaskedField[] => isTexts(value) && value.every((field) => MASKED_FIELDS.some((known) => known === field))

/** The access that a value from outside describes; `null` = it describes none. Nothing is guessed: a wrong part makes it none. */
export function readAccess(value: unknown): Access | null {
  if (typeof value !== 'object' || value === null) return null
  const { tenant, userIds, mask }: { readonly tenant?: unknown; readonly userIds?: unknown; readonly mask?: unknown } = value
  if (typeof tenant !== 'string' || tenant === '') return null
  if ((userIds !== undefined && !isTexts(userIds)) || (mask !== undefined && !isMask(mask))) return null
  return { tenant, ...(userIds && { userIds }), ...(mask && { mask }) }
}

/** An access as the header holds it. */
export function encodeAccess(access: Access): string {
  return encodeURIComponent(toJson(access))
}

/** The access that a header asks for. Throws `bad_request` when it holds none. */
export function decodeAccess(header: string): Access {
  let value: unknown
  try {
    value = JSON.parse(decodeURIComponent(header))
  } catch {
    value = null
  }
  const access = readAccess(value)
  if (!access) throw new AdapterError('bad_request', `The header ${ACCESS_HEADER} holds no access. Send {"tenant": …, "userIds"?: […], "mask"?: […]} as percent-encoded JSON, or leave it out.`)
  return access
}

/** What both allow: the users that both name, the fields that neither hides. Throws `forbidden` for two tenants. */
export function narrowAccess(granted: Access, asked: Access): Access {
  if (granted.tenant !== asked.tenant) throw new AdapterError('forbidden', 'You may not ask for this tenant.')
  const userIds = granted.userIds && asked.userIds ? granted.userIds.filter((id) => asked.userIds?.includes(id)) : (granted.userIds ?? asked.userIds)
  const mask = MASKED_FIELDS.filter((field) => granted.mask?.includes(field) || asked.mask?.includes(field))
  return { tenant: granted.tenant, ...(userIds && { userIds }), ...(mask.length > 0 && { mask }) }
}
