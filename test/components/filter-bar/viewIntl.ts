import type { FormatContext } from '../../../src/intl/format/context.js'
import { createFormatters } from '../../../src/intl/format/createFormatters.js'
import type { ViewIntl } from '../../../src/intl/IntlProvider.js'
import { en } from '../../../src/intl/messages/en.js'

/** What `useIntl` gives, without React: English in UTC, at 14:02 on 19 November 2026. */
export function viewIntl(some: Partial<FormatContext> = {}): ViewIntl {
  const context: FormatContext = { locale: 'en', timeZone: 'UTC', currency: 'USD', now: () => Date.UTC(2026, 10, 19, 14, 2), weekStartsOn: 1, ...some }
  return { ...context, messages: en, format: createFormatters(context) }
}
