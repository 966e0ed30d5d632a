import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { AdapterError } from '../src/contract/errors.js'
import { Avatar } from '../src/ui/Avatar.js'
import { Badge } from '../src/ui/Badge.js'
import { Banner } from '../src/ui/Banner.js'
import { Button } from '../src/ui/Button.js'
import { Checkbox } from '../src/ui/Checkbox.js'
import { Chip } from '../src/ui/Chip.js'
import { CopyButton } from '../src/ui/CopyButton.js'
import { FailedView } from '../src/ui/FailedView.js'
import { Icon } from '../src/ui/Icon.js'
import { IconButton } from '../src/ui/IconButton.js'
import { ICON_PATHS } from '../src/ui/iconPaths.js'
import type { IconName } from '../src/ui/iconPaths.js'
import { IdText } from '../src/ui/IdText.js'
import { Menu } from '../src/ui/Menu.js'
import { Num } from '../src/ui/Num.js'
import { NumberField } from '../src/ui/NumberField.js'
import { Pill } from '../src/ui/Pill.js'
import { Popover } from '../src/ui/Popover.js'
import { Progress } from '../src/ui/Progress.js'
import { RefreshBar } from '../src/ui/RefreshBar.js'
import { Root } from '../src/ui/Root.js'
import type { RootProps } from '../src/ui/Root.js'
import { SearchField } from '../src/ui/SearchField.js'
import { Segmented } from '../src/ui/Segmented.js'
import { SidePanel } from '../src/ui/SidePanel.js'
import { Skeleton } from '../src/ui/Skeleton.js'
import { Spinner } from '../src/ui/Spinner.js'
import { StateView } from '../src/ui/StateView.js'
import { Switch } from '../src/ui/Switch.js'
import { Tabs } from '../src/ui/Tabs.js'
import { ToastRegion, useToast } from '../src/ui/ToastRegion.js'
import { Tooltip } from '../src/ui/Tooltip.js'
import { EXTREME_IDS } from './support/extremeTraces.js'

const meta = preview.meta({ title: 'Parts/Primitives', component: Root })

const isIcon = (name: string): name is IconName => name in ICON_PATHS
const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 10, marginBlockEnd: 14 } as const

function Controls(props: RootProps) {
  const [text, setText] = useState('halden')
  const [number, setNumber] = useState<number | null>(1.5)
  const [on, setOn] = useState(true)
  const [unit, setUnit] = useState<'traces' | 'tokens' | 'cost'>('tokens')
  return (
    <Root {...props}>
      <div style={row}>
        <Button>Default</Button>
        <Button variant="primary">Apply</Button>
        <Button variant="ghost">Ghost</Button>
        <Button icon="calendar" chevron>Last 60 days</Button>
        <Button disabled>Disabled</Button>
        <Button size="small">Try again</Button>
        <IconButton icon="refresh" label="Refresh" />
        <IconButton icon="columns" label="Columns" variant="default" />
        <CopyButton text="usr_1" label="Copy id" />
        <CopyButton text="usr_1" label="Copy details" kind="text" />
      </div>
      <div style={row}>
        <SearchField label="Search users" placeholder="Search users" hotkey="/" value={text} onValueChange={setText} />
        <SearchField label="Search, empty" placeholder="Search users" hotkey="/" value="" onValueChange={setText} />
        <NumberField label="Least cost" before="$" value={number} onValueChange={setNumber} min={0} style={{ inlineSize: 120 }} />
        <Checkbox checked={on} onCheckedChange={setOn}>Errors only</Checkbox>
        <Checkbox checked="mixed" onCheckedChange={setOn} aria-label="All rows" />
        <Checkbox checked={false} onCheckedChange={setOn} aria-label="One row" />
        <Checkbox checked disabled onCheckedChange={setOn} aria-label="Fixed row" />
        <Switch checked={on} onCheckedChange={setOn}>Error view</Switch>
        <Switch checked={false} onCheckedChange={setOn}>Off</Switch>
        <Segmented
          label="Measure"
          value={unit}
          onValueChange={setUnit}
          items={[{ id: 'traces', label: 'Traces' }, { id: 'tokens', label: 'Tokens' }, { id: 'cost', label: 'Cost' }]}
        />
      </div>
      <div style={row}>
        <Chip name="Cost" label="Cost at least $5" onEdit={() => {}} onRemove={() => {}}>≥ $5</Chip>
        <Chip name="Environment" label="Environment production" locked>production</Chip>
        <Chip tone="accent" icon="expand" label="Zoom 12 to 19 Nov" onRemove={() => {}} removeText="Zoom out">12–19 Nov</Chip>
        <Pill aria-label="Cost: sum. Change to average">SUM</Pill>
        <Badge>pinned</Badge>
        <Badge tone="accent">new</Badge>
        <Badge tone="warning" icon="clock">stale</Badge>
        <Badge tone="danger" icon="flag">worse</Badge>
      </div>
      <div style={row}>
        {Object.keys(ICON_PATHS).filter(isIcon).map((name) => <Icon key={name} name={name} />)}
        <Spinner />
      </div>
    </Root>
  )
}

/** Buttons, fields, choices, chips, icons. */
export const ControlsStory = meta.story({
  name: 'Controls',
  render: (args) => <Controls {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Tokens' }))
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('radio', { name: 'Cost' })).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
  },
})

/** Who and how much: avatars, ids of any characters, numbers. */
export const Identity = meta.story({
  render: (args) => (
    <Root {...args}>
      <div style={row}>
        <Avatar name="Mara Halden" />
        <Avatar name="田中 愛子" />
        <Avatar name="شيماء الهاشمي" />
        <Avatar name="mara.halden@example.com" />
        <Avatar name="Broken" src="data:image/png;base64,AAAA" />
        <Avatar />
        <Num full="$4,182.37">$4,182</Num>
        <Num>&lt;$0.01</Num>
      </div>
      {EXTREME_IDS.map((id) => (
        <div key={id} style={{ inlineSize: 200, display: 'flex' }}>
          <IdText value={id} />
        </div>
      ))}
    </Root>
  ),
})

/** Popover, menu and tooltips, opened by the play function. */
export const Floating = meta.story({
  render: (args) => (
    <Root {...args} style={{ minBlockSize: 420 }}>
      <div style={row}>
        <Popover label="Columns" trigger={<Button chevron>Columns</Button>} style={{ inlineSize: 260 }}>
          {(close) => (
            <>
              <div className="ut-popover__head"><span className="ut-heading">Columns</span></div>
              <div className="ut-popover__body"><Checkbox checked onCheckedChange={() => {}}>Cost</Checkbox></div>
              <div className="ut-popover__foot"><span className="ut-grow" /><Button variant="primary" onClick={close}>Apply</Button></div>
            </>
          )}
        </Popover>
        <Menu
          label="Roll-up"
          kind="radio"
          trigger={<Button chevron>Sum</Button>}
          items={[
            { id: 'sum', label: 'All matching users', hint: <Num>$4,182</Num>, checked: true, onSelect: () => {} },
            { id: 'avg', label: 'Per priced trace', hint: <Num>$0.15</Num>, checked: false, description: 'Mean of the traces whose cost is known', onSelect: () => {} },
            { id: 'off', label: 'Not here', checked: false, disabled: true, onSelect: () => {} },
          ]}
        />
        <button type="button" className="ut-button" data-ut-tip={'21 Sep 2026, 00:00 – 19 Nov 2026, 14:02\nEurope/Berlin'}>Last 60 days</button>
        <Tooltip content={<div className="ut-tooltip__row"><span>Errored</span><Num>9</Num></div>}>
          <button type="button" className="ut-button">Rich</button>
        </Tooltip>
      </div>
    </Root>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.hover(canvas.getByRole('button', { name: 'Last 60 days' }))
    await waitFor(() => expect(canvas.getByRole('tooltip')).toBeVisible())
    await userEvent.keyboard('{Escape}')
    await expect(canvas.queryByRole('tooltip')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Columns' }))
    await expect(canvas.getByRole('dialog', { name: 'Columns' })).toBeVisible()
  },
})

/** A menu, open. */
export const MenuOpen = meta.story({
  render: Floating.input.render,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Sum' }))
    await expect(canvas.getByRole('menuitemradio', { name: /All matching/ })).toHaveFocus()
  },
})

const forbidden = new AdapterError('forbidden', 'Your role “support” lacks the right users:read.')
const unavailable = new AdapterError('unavailable', 'The store did not answer within 10 s. Nothing was changed. Reference 7f3a-20c1')

/** Loading, empty for a reason, failed, stale. */
export const States = meta.story({
  render: (args) => (
    <Root {...args}>
      <RefreshBar active />
      <div style={{ display: 'grid', gap: 10, marginBlock: 10 }}>
        <Banner tone="warning" title="Data of 13:20." actions={<Button size="small">Refresh</Button>}>The last refresh failed.</Banner>
        <Banner tone="danger" title="Rows 51–100 could not be loaded." actions={<Button size="small">Try again</Button>} />
        <Banner>Search also looks at e-mail addresses.</Banner>
        <Progress label="Export" value={0.57} />
        <div aria-busy="true" style={row}><Skeleton circle /><Skeleton width={160} /></div>
      </div>
      <StateView icon="calendar" title="Nobody was active 1–3 Nov" text="The last activity was on 31 Oct 2026, 18:20. 2,481 users are known in all." actions={<><Button>Go to 31 Oct</Button><Button variant="ghost">Last 60 days</Button></>} />
      <FailedView title="The users could not be loaded" error={unavailable} retry={() => {}} />
      <FailedView title="The users could not be loaded" error={forbidden} retry={() => {}} />
      <FailedView title="The users could not be loaded" error={new AdapterError('unauthorized', '')} retry={() => {}} />
    </Root>
  ),
})

function PanelDemo(props: RootProps) {
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState<'sessions' | 'traces'>('sessions')
  return (
    <Root {...props} style={{ blockSize: 360 }}>
      <div className="ut-view">
        <div className="ut-beside">
          <div>
            <Tabs
              label="Sections"
              value={tab}
              onValueChange={setTab}
              items={[
                { id: 'sessions', label: 'Sessions', count: 12, content: <Button onClick={() => setOpen(true)}>Open session</Button> },
                { id: 'traces', label: 'Traces', count: 48, content: 'Traces' },
              ]}
            />
          </div>
          {open && (
            <SidePanel label="Session" title={<span className="ut-heading">Refund for order 8841</span>} facts={<span>4 traces</span>} onClose={() => setOpen(false)}>
              <p className="ut-text">Turns of the session</p>
            </SidePanel>
          )}
        </div>
      </div>
    </Root>
  )
}

/** Tabs, and a panel that takes the focus and gives it back. */
export const TabsAndPanel = meta.story({
  render: (args) => <PanelDemo {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Open session' }))
    await expect(canvas.getByRole('region', { name: 'Session' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('button', { name: 'Open session' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Open session' }))
  },
})

function Toasts() {
  const toast = useToast()
  return (
    <div style={row}>
      <Button onClick={() => toast.show({ title: 'Export ready', text: 'users-2026-11-19.csv, 2,481 rows', action: <Button size="small">Download</Button> })}>Done</Button>
      <Button onClick={() => toast.show({ title: 'Export failed after 1,412 rows', text: 'The store closed the stream.', tone: 'danger' })}>Fail</Button>
    </div>
  )
}

/** Short messages at the end of the view. */
export const ToastStory = meta.story({
  name: 'Toasts',
  render: (args) => (
    <Root {...args} style={{ minBlockSize: 240 }}>
      <div className="ut-view" style={{ blockSize: 240 }}>
        <ToastRegion>
          <div className="ut-grow"><Toasts /></div>
        </ToastRegion>
      </div>
    </Root>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Fail' }))
    await expect(canvas.getByText('Export ready')).toBeVisible()
  },
})
