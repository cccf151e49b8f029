import type { importRecords as endpoint, HandlerInput, ImportProblem, RecordImport } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { Upload } from '../../../platform/upload.ts'
import { viewOfPipeline } from '../records/shop-view.ts'
import { checkFile } from './check-file.ts'
import { importGate } from './import-gate.ts'
import { openFile } from './open-file.ts'
import { writeRows } from './write-rows.ts'

type Wish = HandlerInput<typeof endpoint>['body']

/**
 * Records from a CSV file. It is read twice and never held as a whole: first to find what is wrong, outside of any
 * transaction, then to write all of it in one. A preview ends after the first.
 */
export async function importRecords(
  ctx: MemberContext,
  pipelineId: string,
  upload: Upload,
  { mapping, preview }: Wish,
): Promise<RecordImport> {
  const { pipeline, fields } = await viewOfPipeline(ctx, pipelineId)
  return importGate.through(ctx.network, async () => {
    const file = await openFile(upload.path, fields, mapping)
    const checked = await checkFile(ctx, file)
    const found = {
      columns: file.columns.map(({ name }) => name),
      mapping: Object.fromEntries(file.columns.map(({ name, field }) => [name, field?.key ?? null])),
      ...checked,
    }
    if (preview === 'true') return { ...found, imported: 0 }
    if (checked.problems_total > 0) throw refusal(checked)
    return { ...found, imported: await writeRows(ctx, pipeline, file) }
  })
}

const LONGEST_PATH = 100

const refusal = ({ problems, problems_total: total }: { problems: ImportProblem[]; problems_total: number }) =>
  new AppError('validation_failed', {
    ...(total > 1 && { detail: `Nothing was imported: ${total.toLocaleString('en')} cells or lines cannot be taken` }),
    errors: problems.map(({ line, column, message }) => ({
      path: (column === null ? `lines.${line}` : `lines.${line}.${column}`).slice(0, LONGEST_PATH).toWellFormed(),
      message: message.slice(0, 300),
    })),
  })
