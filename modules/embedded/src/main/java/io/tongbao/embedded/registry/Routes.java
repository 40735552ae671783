package io.tongbao.embedded.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Which part of a path leads where. */
final class Routes {
    private static final String ANY = "*";

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, List<String> pattern, BiFunction<Request, List<String>, Object> handler) {
        boolean leads(Request request) {
            if (pattern.size() != request.path().size()) {
                return false;
            }
            for (int i = 0; i < pattern.size(); i++) {
                if (!pattern.get(i).equals(ANY)
                        && !pattern.get(i).equals(request.path().get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> variables(Request request) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < pattern.size(); i++) {
                if (pattern.get(i).equals(ANY)) {
                    found.add(request.path().get(i));
                }
            }
            return found;
        }
    }

    /**
     * Adds a route.
     *
     * @param pattern segments divided by slashes; the handler gets those that stand at an asterisk
     */
    Routes on(String method, String pattern, BiFunction<Request, List<String>, Object> handler) {
        routes.add(new Route(method, pattern.isEmpty() ? List.of() : List.of(pattern.split("/", -1)), handler));
        return this;
    }

    /**
     * Lets the handler answer to which the path leads.
     *
     * @throws RegistryException 404, 405 or whatever the handler refuses with
     */
    Object answer(Request request) {
        String path = "/" + String.join("/", request.path());
        List<Route> here = routes.stream().filter(route -> route.leads(request)).toList();
        if (here.isEmpty()) {
            throw RegistryException.notFound(path);
        }
        Route route = here.stream()
                .filter(one -> one.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> RegistryException.methodNotAllowed(request.method() + " " + path));
        return route.handler().apply(request, route.variables(request));
    }
}
