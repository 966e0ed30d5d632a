import { Link } from 'react-router'

/** The host's own start page. */
export function HomePage() {
  return (
    <div className="page--padded">
      <h1>Good morning</h1>
      <p>Northpine plans freight. Its assistant answers customers about shipments, invoices and customs; this is the desk of the people who run it.</p>
      <div className="tiles">
        <div className="tile">Shipments on the way<b>1,284</b></div>
        <div className="tile">Tickets waiting<b>17</b></div>
        <div className="tile">Invoices in dispute<b>6</b></div>
      </div>
      <p>Who uses the assistant, what it costs and whom it fails: <Link to="/users">Assistant users</Link>.</p>
    </div>
  )
}
