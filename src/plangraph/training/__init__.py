"""Training of the small models that ship with PlanGraph. Needs scikit-learn; nothing else of PlanGraph does."""
