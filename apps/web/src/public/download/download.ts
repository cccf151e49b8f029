import { type Refusal, readJson, refusalOf } from '../send.ts'

export type Downloaded = { file: Blob; name: string } | { refusal: Refusal }

/** A file, with how much of it has come. Its length is not known before its end. */
export async function download(
  address: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Downloaded> {
  try {
    const reply = await fetch(address, { signal })
    if (!reply.ok || !reply.body)
      return { refusal: refusalOf(readJson(await reply.text()) as object, reply.headers.get('retry-after')) }
    const parts: BlobPart[] = []
    let bytes = 0
    for (const reader = reply.body.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      bytes += value.length
      onProgress(bytes)
    }
    const type = reply.headers.get('content-type') ?? ''
    return { file: new Blob(parts, { type }), name: nameIn(reply.headers.get('content-disposition')) }
  } catch {
    return { refusal: refusalOf({ code: 'offline' }, null) }
  }
}

export function nameIn(disposition: string | null): string {
  const [, coded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? []
  const [, plain] = /filename="([^"]+)"/i.exec(disposition ?? '') ?? []
  return coded ? decodeURIComponent(coded) : (plain ?? 'records')
}

/** As if it had been pressed. */
export function saveFile({ file, name }: { file: Blob; name: string }) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
