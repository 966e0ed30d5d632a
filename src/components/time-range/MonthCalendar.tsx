'use client'
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { IconButton } from '../../ui/IconButton.js'
import { directionOf } from '../../ui/directionOf.js'
import { VisuallyHidden } from '../../ui/VisuallyHidden.js'
import { calendarNames } from './calendarNames.js'
import { CalendarWeek } from './CalendarWeek.js'
import { addMonths, firstDayOf, monthOf, utcNoon, weeksOf, weekStart } from './civil.js'
import { useDaySpan, type DaySpan } from './useDaySpan.js'

/** @see MonthCalendar */
export interface MonthCalendarProps {
  readonly value: DaySpan | null
  /** Called when both ends are chosen. */
  readonly onValueChange: (span: DaySpan) => void
  /** Day number of the present day. */
  readonly today: number
}

/**
 * A month in which a range of days is chosen by two presses, in either order: a grid after the ARIA practices, so one
 * stop for Tab, arrows, Home and End in the week, Page Up and Down by the month, with Shift by the year. Days to come
 * cannot be chosen.
 */
export function MonthCalendar({ value, onValueChange, today }: MonthCalendarProps) {
  const { messages, locale, weekStartsOn } = useIntl()
  const chosen = useDaySpan({ value, onValueChange, today })
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const id = useId()
  const names = calendarNames(locale)
  const weeks = weeksOf(chosen.month, weekStartsOn)

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = dayAfterKey(event, chosen.focusable, (day) => weekStart(day, weekStartsOn))
    if (to === null) return
    event.preventDefault()
    moved.current = true
    chosen.go(to)
  }

  return (
    <div>
      <div className="ut-row ut-month__head">
        <IconButton icon="back" size="small" label={messages.timeRange.previousMonth} onClick={() => chosen.turn(-1)} />
        <span id={id} className="ut-grow ut-strong" aria-live="polite">{names.month.format(utcNoon(firstDayOf(chosen.month)))}</span>
        <IconButton icon="next" size="small" label={messages.timeRange.nextMonth} disabled={chosen.month >= monthOf(today)} onClick={() => chosen.turn(1)} />
      </div>
      {/* The ARIA practices' own date grid: a table whose cells are reached by arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={grid} role="grid" aria-labelledby={id} className="ut-calendar" onKeyDown={onKeyDown} onPointerLeave={() => chosen.hover(null)}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" className="ut-quiet">
                <span aria-hidden="true">{names.weekdayShort.format(utcNoon(day))}</span>
                <VisuallyHidden>{names.weekday.format(utcNoon(day))}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => <CalendarWeek key={week[0]} week={week} names={names} today={today} chosen={chosen} />)}
        </tbody>
      </table>
      <VisuallyHidden role="status">{chosen.choosing ? messages.timeRange.chooseEnd : ''}</VisuallyHidden>
    </div>
  )
}

function dayAfterKey(event: KeyboardEvent<HTMLElement>, at: number, startOfWeek: (day: number) => number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const along = directionOf(event.currentTarget) === 'rtl' ? -1 : 1
  switch (event.key) {
    case 'ArrowRight': return at + along
    case 'ArrowLeft': return at - along
    case 'ArrowDown': return at + 7
    case 'ArrowUp': return at - 7
    case 'Home': return startOfWeek(at)
    case 'End': return startOfWeek(at) + 6
    case 'PageUp': return addMonths(at, event.shiftKey ? -12 : -1)
    case 'PageDown': return addMonths(at, event.shiftKey ? 12 : 1)
    default: return null
  }
}
