'use client'
import { useId, useRef, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { localDay } from '../../model/localDay.js'
import type { Range } from '../../model/scope.js'
import { sameViewRange, type ViewRange } from '../../model/viewRange.js'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { moveFocus } from '../../ui/moveFocus.js'
import { Icon } from '../../ui/Icon.js'
import { MonthCalendar } from './MonthCalendar.js'
import { instantOfDay, momentText, parseMoment } from './moment.js'
import { rangeName } from './rangeName.js'
import type { DaySpan } from './useDaySpan.js'

/** @see TimeRangePanel */
export interface TimeRangePanelProps {
  readonly value: ViewRange
  /** What it means now. */
  readonly range: Range
  readonly presets: readonly ViewRange[]
  /** The present: end of what can be chosen. */
  readonly now: number
  readonly onChoose: (range: ViewRange) => void
}

/** Presets that stay relative, a calendar, and two fields for exact times; all three show the same range. */
export function TimeRangePanel({ value, range, presets, now, onChoose }: TimeRangePanelProps) {
  const intl = useIntl()
  const { messages, timeZone } = intl
  const calendar = useRef<HTMLDivElement>(null)
  const custom = !presets.some((preset) => sameViewRange(preset, value))
  const draft = useDraft(range, now)
  return (
    <>
      <div className="ut-range">
        <div role="menu" tabIndex={-1} aria-label={messages.timeRange.presets} className="ut-range__presets" onKeyDown={(event) => moveFocus(event, { selector: '.ut-option', axis: 'vertical', typeAhead: true })}>
          {presets.map((preset) => {
            const name = rangeName(preset, intl)
            return <Preset key={name} name={name} active={sameViewRange(preset, value)} onPress={() => onChoose(preset)} />
          })}
          <Preset name={messages.timeRange.custom} active={custom} onPress={() => calendar.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()} />
        </div>
        <div ref={calendar} className="ut-range__calendar" role="group" aria-label={messages.timeRange.calendar}>
          <MonthCalendar value={draft.span} onValueChange={draft.choose} today={localDay(now, timeZone)} />
        </div>
      </div>
      <RangeForm draft={draft} onChoose={onChoose} />
    </>
  )
}

function Preset({ name, active, onPress }: { readonly name: string; readonly active: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" role="menuitemradio" aria-checked={active} tabIndex={active ? 0 : -1} className="ut-option" onClick={onPress}>
      <span className="ut-grow">{name}</span>
      {active && <Icon name="check" className="ut-option__check" />}
    </button>
  )
}

function RangeForm({ draft, onChoose }: { readonly draft: Draft; readonly onChoose: (range: ViewRange) => void }) {
  const { messages, timeZone, locale, weekStartsOn } = useIntl()
  const [tried, setTried] = useState(false)
  const id = useId()
  const { errors } = draft
  const error = errors.from ?? errors.to ?? errors.both
  // Monday was 5 January 1970
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format((weekStartsOn + 3) * 86_400_000)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // a form inside the host's form must not send that one
        event.stopPropagation()
        setTried(true)
        if (draft.range) onChoose({ kind: 'absolute', ...draft.range })
      }}
    >
      <div className="ut-popover__foot">
        {(['from', 'to'] as const).map((edge) => (
          <Field
            key={edge}
            label={messages.timeRange[edge]}
            placeholder={messages.timeRange.placeholder}
            dir="ltr"
            className="ut-grow"
            value={draft.text[edge]}
            onChange={(event) => draft.type(edge, event.target.value)}
            error={tried ? errors[edge] ?? (edge === 'to' ? errors.both : undefined) : undefined}
            aria-describedby={tried && error ? id : undefined}
          />
        ))}
        <Button type="submit" variant="primary">{messages.common.apply}</Button>
      </div>
      {tried && error && <p id={id} role="alert" className="ut-range__error ut-small ut-danger">{error}</p>}
      <p className="ut-range__zone ut-note ut-subtle">{messages.timeRange.zone(timeZone, weekday)}</p>
    </form>
  )
}

interface Draft {
  readonly text: { readonly from: string; readonly to: string }
  readonly span: DaySpan | null
  /** `null` while something is wrong. */
  readonly range: Range | null
  readonly errors: { readonly from?: string; readonly to?: string; readonly both?: string }
  type(edge: 'from' | 'to', text: string): void
  choose(span: DaySpan): void
}

/** The range being written: text is the one source, the calendar reads it and writes it. */
function useDraft(range: Range, now: number): Draft {
  const { messages, timeZone, locale } = useIntl()
  const nowText = messages.timeRange.now
  const [text, setText] = useState(() => ({
    from: momentText(range.from, 'from', timeZone),
    to: range.to === now ? nowText : momentText(range.to, 'to', timeZone),
  }))
  const context = { timeZone, locale, now, nowWord: nowText }
  const from = parseMoment(text.from, 'from', context)
  const to = parseMoment(text.to, 'to', context)
  const valid = from !== null && to !== null && from < to ? { from, to } : null
  const example = momentText(now - 3_600_000, 'from', timeZone)
  return {
    text,
    span: valid && { first: localDay(valid.from, timeZone), last: localDay(valid.to - 1, timeZone) },
    range: valid,
    errors: {
      ...(from === null && { from: messages.timeRange.badDate(example) }),
      ...(to === null && { to: messages.timeRange.badDate(example) }),
      ...(from !== null && to !== null && from >= to && { both: messages.timeRange.backwards }),
    },
    type: (edge, value) => setText((old) => ({ ...old, [edge]: value })),
    choose({ first, last }) {
      const end = instantOfDay(last + 1, timeZone)
      // a day that is not over ends now: nothing has happened after, and the change is measured over what has
      setText({ from: momentText(instantOfDay(first, timeZone), 'from', timeZone), to: end >= now ? nowText : momentText(end, 'to', timeZone) })
    },
  }
}
