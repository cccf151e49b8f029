import { type FileRow, presentFile } from '../../sharing/files/present-file.ts'

/** A file as its job's customer sees it, under the portal's own address. */
export const presentOwnFile = (jobId: string, row: FileRow, isMine: boolean) => ({
  ...presentFile(row, (fileId) => ownFileAddress(jobId, fileId)),
  is_mine: isMine,
})

export const ownFileAddress = (jobId: string, fileId: string) => `/v1/customer/jobs/${jobId}/files/${fileId}`
