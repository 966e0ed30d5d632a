'use client'
import { forwardRef } from 'react'
import type { HTMLAttributes } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { Button } from './Button.js'
import { CopyButton } from './CopyButton.js'
import { describeFailure } from './describeFailure.js'
import { StateView } from './StateView.js'

/** @see FailedView */
export interface FailedViewProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title' | 'children'> {
  readonly error: unknown
  /** What could not be shown, such as "The users could not be loaded". */
  readonly title: string
  readonly retry: () => void
  /** A retry is under way. */
  readonly retrying?: boolean
}

/** One block that failed, alone. Being signed out or not allowed is told apart from a failure: trying again would not help. */
export const FailedView = forwardRef<HTMLDivElement, FailedViewProps>(function FailedView({ error, title, retry, retrying = false, ...rest }, ref) {
  const { common, states } = useIntl().messages
  const failure = describeFailure(error)
  if (failure.kind === 'forbidden') return <StateView role="status" {...rest} ref={ref} icon="lock" title={states.noPermission} text={failure.message || states.noPermissionText} />
  const again = (
    <Button icon="refresh" onClick={retry} disabled={retrying}>
      {common.retry}
    </Button>
  )
  if (failure.kind === 'unauthorized') return <StateView role="status" {...rest} ref={ref} icon="key" title={states.signedOut} text={failure.message || states.signedOutText} actions={again} />
  return (
    <StateView
      role="alert"
      {...rest}
      ref={ref}
      tone="danger"
      icon={failure.kind === 'offline' ? 'offline' : 'alert'}
      title={title}
      text={failure.message}
      actions={
        <>
          {again}
          <CopyButton kind="text" label={states.copyDetails} text={failure.details} />
        </>
      }
    />
  )
})
