SELECT last_profile FROM application
