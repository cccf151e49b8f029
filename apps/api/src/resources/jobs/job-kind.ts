import type { Kind } from '../../sharing/kind.ts'
import { exportShared } from './export/export-shared.ts'
import { JOB_CONTENT, presentJobContent } from './job-content.ts'
import { pageOfTasks } from './tasks/page-of-tasks.ts'

export const jobKind: Kind = {
  contentSql: JOB_CONTENT,
  presentContent: presentJobContent,
  pageOfTasks,
  exportShared,
}
