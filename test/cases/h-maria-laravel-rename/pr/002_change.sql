rename table `client` to `customers`;
