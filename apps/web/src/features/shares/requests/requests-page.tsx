import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { Requests } from './requests.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Requests />
  </WorkspaceOnly>
)
