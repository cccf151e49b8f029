import { Copy, Ellipsis, Pause, Share2, Trash } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Link, LinkButton, OuterLink } from '../../ui/link.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { Sample } from './sample.tsx'

export function Actions({ theme }: { theme: string }) {
  const [busy, setBusy] = useState(false)
  return (
    <>
      <Sample title="Buttons and links">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" icon={<Share2 size={16} />}>
            Share
          </Button>
          <Button>Save</Button>
          <Button variant="quiet">Cancel</Button>
          <Button variant="danger">Stop sharing</Button>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Button size="small">Small</Button>
          <Button size="large" variant="primary">
            Large
          </Button>
          <Button
            variant="primary"
            busy={busy}
            onClick={() => {
              setBusy(true)
              setTimeout(() => setBusy(false), 2000)
            }}
          >
            Send invitation
          </Button>
          <Button busy>Save</Button>
          <Button disabled>Not now</Button>
          <CopyButton text="https://latchkey.shop/s/k7Qm" label="Copy link" />
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <IconButton label="Pause" icon={<Pause size={16} />} variant="secondary" />
          <IconButton label="Copy" icon={<Copy size={16} />} />
          <Link to="/design">A link in the app</Link>
          <OuterLink href="https://example.com">A link out</OuterLink>
          <LinkButton to="/design/shell">Shell</LinkButton>
          <LinkButton to="/design/sign-in">Sign in</LinkButton>
          <Tooltip text="Only people of the shop">
            <Button variant="quiet" size="small">
              Only us
            </Button>
          </Tooltip>
          <Kbd keys={['mod', 'K']} />
          <Spinner label="Loading" />
        </div>
      </Sample>
      <Sample title="Dialog, sheet, menu, toast">
        <div className="flex flex-wrap gap-2">
          <Dialog
            title="Invite a colleague"
            description="They get a mail with a link that holds for 7 days."
            trigger={<Button>Open dialog</Button>}
            actions={
              <>
                <Button variant="primary">Send invitation</Button>
                <DialogClose>
                  <Button>Cancel</Button>
                </DialogClose>
              </>
            }
          >
            <Field label="E-mail">
              <TextInput type="email" placeholder="ann@forge.example" />
            </Field>
          </Dialog>
          <Sheet title="Who can see this" trigger={<Button>Open sheet</Button>}>
            <p>Anyone with the link, until 27 November. Ann Forge may comment.</p>
          </Sheet>
          <Menu trigger={<IconButton label="More" icon={<Ellipsis size={16} />} variant="secondary" />} align="start">
            <MenuItem icon={<Copy size={16} />} aside="C">
              Copy link
            </MenuItem>
            <MenuItem icon={<Pause size={16} />}>Pause</MenuItem>
            <MenuLine />
            <MenuItem icon={<Trash size={16} />} danger>
              Stop sharing
            </MenuItem>
          </Menu>
          <Button
            onClick={() => toast('Ann can no longer open this.', { undo: () => toast('Ann can open it again.') })}
          >
            Toast
          </Button>
          <Button onClick={() => toast('That did not go through. Check the connection.', { tone: 'error' })}>
            Error toast
          </Button>
        </div>
      </Sample>
      <Sample title="Tabs">
        <Tabs
          label={`Job, ${theme}`}
          tabs={[
            { value: 'details', label: 'Details', content: <p>Six brackets, 4 mm steel, zinc plated.</p> },
            { value: 'messages', label: 'Messages', content: <p>Nobody has written yet.</p> },
            { value: 'history', label: 'History', content: <p>Approved 3 days ago.</p> },
          ]}
        />
        <div className="mt-6">
          <TabLinks
            label={`Settings, ${theme}`}
            tabs={[
              { to: '/design', label: 'Profile', end: true },
              { to: '/design/shell', label: 'Workspace' },
            ]}
          />
        </div>
      </Sample>
    </>
  )
}
