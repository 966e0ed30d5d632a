import { Navigate, Route, Routes } from 'react-router'
import { Layout } from './layout/Layout'
import { CustomersPage } from './pages/CustomersPage'
import { HomePage } from './pages/HomePage'
import { UserPage } from './pages/UserPage'
import { UsersPage } from './pages/UsersPage'
import { TrailProvider } from './trail/TrailProvider'

export function App() {
  return (
    <TrailProvider>
      <Layout>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/customers" element={<CustomersPage />} />
          <Route path="/users" element={<UsersPage />} />
          <Route path="/users/one" element={<UserPage />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Layout>
    </TrailProvider>
  )
}
