import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { NumberField } from '../../src/ui/NumberField.js'

const said: (number | null)[] = []

function Sample({ locale }: { readonly locale: string }) {
  const [value, setValue] = useState<number | null>(1)
  const change = (next: number | null) => {
    said.push(next)
    setValue(next)
  }
  return (
    <IntlProvider locale={locale}>
      <NumberField label="Least cost" value={value} onValueChange={change} min={0} max={1000} />
      <button type="button" onClick={() => setValue(7)}>Seven</button>
    </IntlProvider>
  )
}

const field = () => screen.getByRole('textbox', { name: 'Least cost' })

describe('NumberField', () => {
  it('keeps what is typed, reads it by the locale, and marks what is no number', async () => {
    said.length = 0
    render(<Sample locale="de" />)
    await userEvent.clear(field())
    await userEvent.type(field(), '12,50')
    expect(field().getAttribute('value')).toBe('12,50')
    expect(said.at(-1)).toBe(12.5)
    await userEvent.type(field(), 'x')
    expect(field().getAttribute('value')).toBe('12,50x')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(said.at(-1)).toBe(12.5)
  })

  it('tells empty from zero and names a bound that is missed', async () => {
    said.length = 0
    render(<Sample locale="en" />)
    await userEvent.clear(field())
    expect(said.at(-1)).toBeNull()
    await userEvent.type(field(), '-3')
    expect(said).not.toContain(-3)
    expect(field().getAttribute('data-ut-tip')).toBe('At least 0')
    await userEvent.clear(field())
    await userEvent.type(field(), '2000')
    expect(field().getAttribute('data-ut-tip')).toBe('At most 1,000')
  })

  it('shows a value that is set from outside', async () => {
    render(<Sample locale="en" />)
    await userEvent.type(field(), '5')
    await userEvent.click(screen.getByText('Seven'))
    expect(field().getAttribute('value')).toBe('7')
  })
})
