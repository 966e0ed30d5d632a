import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { AdapterError } from '../../src/contract/errors.js'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { FailedView } from '../../src/ui/FailedView.js'

const draw = (error: unknown, retry = () => {}) => render(<IntlProvider><FailedView title="The users could not be loaded" error={error} retry={retry} /></IntlProvider>)

describe('FailedView', () => {
  it('tells what failed and why, and tries again', async () => {
    const retry = vi.fn<() => void>()
    draw(new AdapterError('unavailable', 'The store did not answer within 10 s.'), retry)
    expect(screen.getByRole('alert').textContent).toContain('The store did not answer within 10 s.')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })

  it('offers no retry where permission is missing', () => {
    draw(new AdapterError('forbidden', 'Your role lacks the right users:read.'))
    expect(screen.getByRole('heading').textContent).toBe('You may not see this')
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('asks to sign in again where the session is over', () => {
    draw(new AdapterError('unauthorized', ''))
    expect(screen.getByRole('heading').textContent).toBe('You are not signed in')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('shows markup in a message as text', () => {
    const { container } = draw(new AdapterError('internal', '<img src=x onerror=alert(1)>'))
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})
