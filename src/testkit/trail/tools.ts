import type { JsonValue } from '../../model/json.js'
import type { Slots } from './slots.js'

/** Something that the assistant can call. */
export interface TrailTool {
  readonly name: string
  /** Median duration, milliseconds. */
  readonly ms: number
  readonly retrieves?: boolean
  readonly input: (s: Slots) => JsonValue
  readonly output: (s: Slots) => JsonValue
  readonly errors: readonly string[]
}

const TIMEOUT = (name: string, seconds: number) => `Tool ${name} timed out after ${seconds} s`

export const TOOLS = {
  lookup_shipment: {
    name: 'lookup_shipment', ms: 820,
    input: (s) => ({ container: s.container.replaceAll(' ', ''), include: ['position', 'eta'] }),
    output: (s) => ({ container: s.container.replaceAll(' ', ''), vessel: s.vessel, status: 'in transit', port: s.city, eta: s.isoDate }),
    errors: [TIMEOUT('lookup_shipment', 30), 'CarrierApiError: 503 Service Unavailable (tracking.carrier.example)', 'No shipment found for that reference (404)'],
  },
  get_invoice: {
    name: 'get_invoice', ms: 310,
    input: (s) => ({ invoice: s.invoice }),
    output: (s) => ({ invoice: s.invoice, currency: 'EUR', total: Number(s.amount), lines: s.count, status: 'open', due: s.isoDate }),
    errors: [TIMEOUT('get_invoice', 10), 'ERP connection reset by peer (ECONNRESET)', 'Permission denied: invoices:read is missing for this account'],
  },
  create_ticket: {
    name: 'create_ticket', ms: 540,
    input: (s) => ({ queue: 'operations', subject: `${s.order}: ${s.carrier}`, priority: 'normal' }),
    output: (s) => ({ ticket: s.ticket, queue: 'operations', state: 'open' }),
    errors: ['Helpdesk answered 422: field "queue" is not a known queue', TIMEOUT('create_ticket', 15)],
  },
  reschedule_delivery: {
    name: 'reschedule_delivery', ms: 960,
    input: (s) => ({ order: s.order, date: s.isoDate, window: s.window }),
    output: (s) => ({ order: s.order, confirmed: true, date: s.isoDate, window: s.window, carrier: s.carrier }),
    errors: ['Carrier rejected the slot: no capacity left on that day', TIMEOUT('reschedule_delivery', 30)],
  },
  quote_rates: {
    name: 'quote_rates', ms: 1700,
    input: (s) => ({ from: s.city, to: s.city2, weightKg: s.weight, service: 'standard' }),
    output: (s) => ({ offers: [{ carrier: s.carrier, eur: Number(s.amount), days: s.days }, { carrier: s.carrier2, eur: Math.round(Number(s.amount) * 112) / 100, days: Math.max(1, s.days - 1) }] }),
    errors: ['Rate service: 429 Too Many Requests, retry after 20 s', TIMEOUT('quote_rates', 20)],
  },
  check_inventory: {
    name: 'check_inventory', ms: 260,
    input: (s) => ({ sku: s.sku, warehouse: s.city }),
    output: (s) => ({ sku: s.sku, warehouse: s.city, onHand: s.count * 12, reserved: s.days * 4, nextInbound: s.isoDate }),
    errors: ['Warehouse database is read-only during nightly maintenance', TIMEOUT('check_inventory', 10)],
  },
  customs_lookup: {
    name: 'customs_lookup', ms: 690,
    input: (s) => ({ description: s.goods, origin: s.country }),
    output: (s) => ({ hsCode: s.hsCode, dutyPercent: (s.days * 7) % 12, documents: ['commercial invoice', 'packing list'] }),
    errors: ['Tariff service returned malformed XML at line 114', TIMEOUT('customs_lookup', 20)],
  },
  search_documents: {
    name: 'search_documents', ms: 180, retrieves: true,
    input: (s) => ({ query: s.topic, top: 4 }),
    output: (s) => [
      { title: `Handbook: ${s.topic}`, score: 0.83, page: s.days + 3 },
      { title: `${s.carrier} service guide`, score: 0.71, page: s.count },
      { title: 'General terms 2026', score: 0.58, page: 12 },
    ],
    errors: ['Vector index is rebuilding; try again in a minute', TIMEOUT('search_documents', 8)],
  },
  ocr_scan: {
    name: 'ocr_scan', ms: 2900,
    input: (s) => ({ file: `scans/${s.order}.pdf`, pages: Math.min(6, s.days) }),
    output: (s) => ({ text: `DELIVERY NOTE ${s.order} / ${s.carrier} / ${s.weight} kg / ${s.city}`, confidence: 0.9 }),
    errors: ['PDF is encrypted: cannot read page 1', 'Image resolution is too low (72 dpi, 200 dpi needed)'],
  },
  send_email: {
    name: 'send_email', ms: 430,
    input: (s) => ({ to: `desk@${s.carrier.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`, subject: `Reference ${s.order}` }),
    output: (s) => ({ queued: true, messageId: `<${s.ticket}@mail.northpine.example>` }),
    errors: ['SMTP 451: temporary local problem, please try later'],
  },
} as const satisfies Record<string, TrailTool>

export type ToolName = keyof typeof TOOLS

/** The tool of a name, widened. */
export function toolOf(name: ToolName): TrailTool {
  return TOOLS[name]
}
