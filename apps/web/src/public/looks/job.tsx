import { job } from '../kinds/job.tsx'
import type { PageOf } from '../page.tsx'
import { SharePage } from '../share-page.tsx'

export const JobLook = ({ view, ...door }: PageOf<'job'>) => <SharePage view={view} door={door} kind={job} />
