import type { Context } from '../../platform/context.ts'

/** Where its customer has a job. */
export const portalAddress = ({ config }: Pick<Context, 'config'>, slug: string, jobId: string) =>
  `${config.appUrl}/portal/${slug}/jobs/${jobId}`
