import { DevicesTable } from '../../account/devices-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { words } from './words.ts'

export const Component = () => (
  <>
    <PageHeader title={words.devices.title}>{words.devices.lead}</PageHeader>
    <DevicesTable signInPath="/sign-in" />
  </>
)
