import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')
const schemaFolder = join(import.meta.dirname, '../../schema')

/** The schema that the last migration leads to. A plain file: the official CLI takes every folder here for a migration. */
export const lastSchemaPath = join(migrationsFolder, 'schema.prisma')

export type Migration = { name: string; sql: string }

export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The schema as one text, whatever the number of its files. */
export function readSchema(folder = schemaFolder): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.prisma'))
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')
    .concat('\n')
}
