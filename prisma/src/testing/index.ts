export * from '../factories.ts'
export { afterwards } from './afterwards.ts'
export { startPostgres, type TestServer } from './start-postgres.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
