import { IntlProvider } from '../../../src/intl/IntlProvider.js'
import { Button } from '../../../src/ui/Button.js'
import { Popover } from '../../../src/ui/Popover.js'
import { Progress } from '../../../src/ui/Progress.js'
import { Root } from '../../../src/ui/Root.js'
import { SidePanel } from '../../../src/ui/SidePanel.js'
import { Skeleton } from '../../../src/ui/Skeleton.js'
import { Tabs } from '../../../src/ui/Tabs.js'

/** Everything that could be tempted to inject a style: an open popover, a panel, tabs, sizes set on elements. */
export function Floats() {
  return (
    <IntlProvider>
      <Root style={{ minBlockSize: 120 }}>
        <Popover label="Open" defaultOpen trigger={<Button>Open</Button>}>
          <div className="ut-popover__body">A body of some width</div>
        </Popover>
        <Progress label="Export" value={0.4} />
        <Skeleton width={40} />
        <Tabs label="Sections" value="a" onValueChange={() => {}} items={[{ id: 'a', label: 'A', content: 'x' }]} />
        <SidePanel label="Panel" title="Panel" onClose={() => {}}>y</SidePanel>
      </Root>
    </IntlProvider>
  )
}
