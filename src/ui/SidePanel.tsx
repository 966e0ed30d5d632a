'use client'
import { forwardRef, useMemo, useRef } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { composeRefs } from './composeRefs.js'
import { cx } from './cx.js'
import { IconButton } from './IconButton.js'
import { useFocusTrip } from './useFocusTrip.js'

/** @see SidePanel */
export interface SidePanelProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  /** Accessible name. */
  readonly label: string
  /** Start of the head: name, id. */
  readonly title: ReactNode
  /** Buttons between the title and the cross. */
  readonly actions?: ReactNode
  /** A line below the title. */
  readonly facts?: ReactNode
  readonly onClose: () => void
}

/**
 * A panel at the end of its view: beside the rest from 1080 px on, over it below, in its place under 560 px.
 * Put it last in a `.ut-beside` grid. Focus moves in when it opens and back when it closes; Escape closes it. Not modal.
 */
export const SidePanel = forwardRef<HTMLElement, SidePanelProps>(function SidePanel({ label, title, actions, facts, onClose, className, children, onKeyDown, ...rest }, ref) {
  const { common } = useIntl().messages
  const panel = useRef<HTMLElement>(null)
  const merged = useMemo(() => composeRefs(panel, ref), [ref])
  useFocusTrip(panel, (element) => element)
  return (
    // Escape from anywhere inside closes; every act has its own button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      {...rest}
      ref={merged}
      tabIndex={-1}
      aria-label={label}
      className={cx('ut-panel', className)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="ut-panel__head">
        <div className="ut-row ut-row--tight">
          <div className="ut-grow ut-row ut-row--tight">{title}</div>
          {actions}
          <IconButton icon="x" label={common.close} onClick={onClose} />
        </div>
        {facts && <div className="ut-row ut-wrap ut-small ut-muted ut-panel__facts">{facts}</div>}
      </div>
      <div className="ut-panel__body">{children}</div>
    </section>
  )
})
