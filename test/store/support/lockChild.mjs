/** Tries for the lock of each folder it is sent, says how that went, and keeps what it has until told `release`. */
const { takeLock } = await import(`${process.argv[2]}store/lock/lock.js`)
let held
process.on('message', async ({ dir, at, release }) => {
  if (release) {
    await held?.release()
    held = undefined
    process.send({ released: true })
    return
  }
  // Everybody who was sent the same moment starts in the same millisecond.
  while (Date.now() < at);
  try {
    held = await takeLock(dir)
    process.send({ won: true, pid: process.pid })
  } catch (error) {
    process.send({ won: false, code: error.code, detail: error.message })
  }
})
process.send({ ready: true })
