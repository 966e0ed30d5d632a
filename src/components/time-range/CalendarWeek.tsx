'use client'
import type { CalendarNames } from './calendarNames.js'
import { monthOf, utcNoon } from './civil.js'
import type { ChosenDays } from './useDaySpan.js'

/** @see CalendarWeek */
export interface CalendarWeekProps {
  /** Seven day numbers. */
  readonly week: readonly number[]
  readonly names: CalendarNames
  readonly today: number
  readonly chosen: ChosenDays
}

/** One row of the calendar. */
export function CalendarWeek({ week, names, today, chosen }: CalendarWeekProps) {
  const { span, focusable, month } = chosen
  return (
    <tr>
      {week.map((day) => {
        const inside = span !== null && day >= span.first && day <= span.last
        return (
          <td
            key={day}
            aria-selected={inside}
            className="ut-calendar__cell"
            data-in={inside ? '' : undefined}
            data-first={inside && day === span.first ? '' : undefined}
            data-last={inside && day === span.last ? '' : undefined}
          >
            <button
              type="button"
              tabIndex={day === focusable ? 0 : -1}
              aria-disabled={day > today || undefined}
              aria-current={day === today ? 'date' : undefined}
              aria-label={names.full.format(utcNoon(day))}
              className="ut-calendar__day"
              data-out={monthOf(day) === month ? undefined : ''}
              onClick={() => chosen.choose(day)}
              onPointerEnter={() => chosen.hover(day)}
            >
              {names.day.format(utcNoon(day))}
            </button>
          </td>
        )
      })}
    </tr>
  )
}
