'use client'
import { useState } from 'react'
import { addMonths, firstDayOf, monthOf } from './civil.js'

/** Days from one to another, both included, as day numbers. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** A calendar's state: what is chosen or about to be, which day has the keyboard, which month is in sight. */
export interface ChosenDays {
  /** What is drawn as chosen: the value, or from the first press to where the pointer or the keyboard is. */
  readonly span: DaySpan | null
  /** One end is chosen, the other not. */
  readonly choosing: boolean
  readonly month: number
  /** The day that Tab reaches. */
  readonly focusable: number
  /** Moves the keyboard to a day, at most today. */
  go(day: number): void
  /** Turns the page by months. */
  turn(months: number): void
  choose(day: number): void
  hover(day: number | null): void
}

interface Options {
  readonly value: DaySpan | null
  readonly onValueChange: (span: DaySpan) => void
  readonly today: number
}

/** Chooses a range of days by two presses in either order; a value from outside is brought in sight. */
export function useDaySpan({ value, onValueChange, today }: Options): ChosenDays {
  const [cursor, setCursor] = useState(() => Math.min(value?.last ?? today, today))
  const [month, setMonth] = useState(() => monthOf(cursor))
  const [anchor, setAnchor] = useState<number | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const [seen, setSeen] = useState(value)

  const show = (day: number) => {
    setCursor(Math.min(day, today))
    setMonth(monthOf(Math.min(day, today)))
  }
  if (seen?.first !== value?.first || seen?.last !== value?.last) {
    setSeen(value)
    setAnchor(null)
    if (value) show(value.last)
  }

  const end = Math.min(hovered ?? anchor ?? today, today)
  return {
    span: anchor === null ? value : { first: Math.min(anchor, end), last: Math.max(anchor, end) },
    choosing: anchor !== null,
    month,
    focusable: monthOf(cursor) === month ? cursor : Math.min(firstDayOf(month), today),
    go(day) {
      show(day)
      setHovered(day)
    },
    turn(months) {
      setMonth(month + months)
      setCursor(Math.min(addMonths(cursor, months), today))
    },
    choose(day) {
      if (day > today) return
      setCursor(day)
      setHovered(day)
      setAnchor(anchor === null ? day : null)
      if (anchor !== null) onValueChange({ first: Math.min(anchor, day), last: Math.max(anchor, day) })
    },
    hover: setHovered,
  }
}
