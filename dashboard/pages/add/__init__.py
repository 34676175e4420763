"""Add a transcript: the only room that may call the pipeline's builder. Nothing here touches a disk."""
