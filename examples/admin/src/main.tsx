import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import './admin.css'
import 'usertrail/styles.css'
import { App } from './App'

// The admin app has a query client of its own; usertrail uses it.
const queryClient = new QueryClient()

const root = document.getElementById('app')
if (!root) throw new Error('The page has no element #app.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
