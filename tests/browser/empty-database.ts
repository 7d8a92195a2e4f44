import { closeDatabase, DATABASE_NAME } from "../../src/browser/storage/database"

/** Begin with a phone on which nothing is kept. */
export const emptyDatabase = async (): Promise<void> => {
  await closeDatabase()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
