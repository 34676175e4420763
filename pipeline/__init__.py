"""Source text to tidy tables: knows nothing of Streamlit or Plotly."""
